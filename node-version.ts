// Imported first by whatever may be started by hand. npm's scripts and npx run on the Node 24 locked with the dependencies.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  process.stderr.write(
    `谁管要用 Node 22.13 以上，这里是 ${process.versions.node}：请改用 npm run …、npm test 或 npx …（它们用依赖里带的 Node 24），或者按 .nvmrc 装一个新的。\n`,
  );
  process.exit(1);
}
