import { holdToPromises } from './apps.mjs';

const flags = { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' };

// With its compiler, so that the template can stand in the module.
const resolve = { alias: { vue: 'vue/dist/vue.esm-bundler.js' } };

for (const mode of ['development', 'production']) {
  await holdToPromises(`Vue, ${mode}`, 'vue/main.ts', { installed: ['vue'], mode, resolve, define: flags });
}
