/** What the handbook's app is configured with where a test says nothing else. */
export const SECRETS = {
  FEISHU_APP_ID: 'cli_0123456789abcdef',
  FEISHU_APP_SECRET: 'secret of the test',
  FEISHU_ENCRYPT_KEY: 'key of the test',
  FEISHU_VERIFICATION_TOKEN: 'token of the test',
};
