/** The credentials the sandbox and its host share; they open nothing anywhere else. */
export const SANDBOX_KEYS = {
  appId: 'cli_0123456789abcdef',
  appSecret: 'sandbox-secret',
  encryptKey: 'sandbox encrypt key',
  verificationToken: 'sandbox-verification-token',
};
