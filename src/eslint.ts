/** The ESLint plugin: presslint's language and rules for text releases, and the presets. */
import { flatConfig, plugin } from './engine/config.js'

/** `recommended` as a flat config for text files. */
const configs = { recommended: flatConfig({}).map((config) => ({ ...config, files: ['**/*.txt'] })) }

export default { ...plugin, configs }
