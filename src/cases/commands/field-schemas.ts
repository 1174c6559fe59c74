import * as z from 'zod';

// What people typed is kept as typed; redaction is at the way out.
export const text = z.string().trim().min(1).max(1000);
export const optional = z.string().trim().max(1000).nullable();
export const short = z.string().trim().min(1).max(100);
export const department = z.string().min(1);
export const photos = z.array(z.string().min(1)).max(20).describe('keys of our own images');
export const day = z.iso.date();
