// What the Worker bundles in place of qs (wrangler.toml, [alias]): the SDK writes query strings with it only in calls
// that go through axios, and the Worker has none of those (no-axios.ts).
export const stringify = (): never => {
  throw new Error('The Worker has no qs: give the SDK client an httpInstance');
};
