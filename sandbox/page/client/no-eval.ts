import * as z from 'zod';

// The page's policy forbids eval, which zod would try for speed: imported before every schema is made.
z.config({ jitless: true });
