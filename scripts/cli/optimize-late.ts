/** The last version of Node whose V8 is known to know the flag: of one that it does not know, V8 complains aloud. */
const LAST_NODE = 24

/**
 * Lets V8 optimize only what runs for long: a build of a few seconds spends a third of its CPU time on optimizing code that it is
 * nearly done with, on cores that the browser could have. Measured for 60 slides of which one changed: 5.7 s of CPU in Node at V8's
 * own budget of 132 KB of executed bytecode, 4.0 s at 1 MB, and no less at 3 MB; 100 slides from nothing: 9.6 s and 8.4 s.
 *
 * @param node as in `process.versions`
 */
export function optimizeLate(node: string, setFlags: (flags: string) => void): void {
  if (Number.parseInt(node, 10) <= LAST_NODE) setFlags('--interrupt-budget=1000000')
}
