// Front door of the server: start it, and the store behind it.
export { readConfiguration, type Configuration } from './configuration.ts'
export { startServer, type RunningServer } from './server.ts'
export { StartRefused, exitCodes } from './start-refused.ts'
