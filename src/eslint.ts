/** The ESLint plugin: presslint's language and rules for text releases, and the presets. */
import { levelsOf, plugin, prefixed } from './engine/config.js'

const preset = (name: 'recommended' | 'strict') => ({
  files: ['**/*.txt'],
  plugins: { presslint: plugin },
  language: 'presslint/release',
  rules: prefixed(levelsOf(name)),
})

export default { ...plugin, configs: { recommended: preset('recommended'), strict: preset('strict') } }
