/** Where the console of the unit tests is reached; nothing listens there. */
export const consoleOrigin = 'http://localhost:8990'
