export default { test: { include: ["matcher.vitest.mts"], watch: false } };
