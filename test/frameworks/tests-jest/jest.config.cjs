// jest.config.cjs
module.exports = {
  testEnvironment: 'jsdom',
  setupFiles: ['./jest.setup.cjs'],
  transformIgnorePatterns: ['node_modules/(?!(lit|lit-html|lit-element|@lit|@lit-labs|@turn-back-crime)/)'],
};
