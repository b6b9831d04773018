export default { test: { include: ["*.vitest.mts"], watch: false } };
