/** The part of Mocha's interface that these tests use. */
type TestBody = () => unknown;
interface Timed {
  timeout(milliseconds: number): void;
}
declare function describe(title: string, body: (this: Timed) => void): void;
declare namespace describe {
  function skip(title: string, body: () => void): void;
}
declare function it(title: string, body: TestBody): void;
declare function before(body: (this: Timed) => unknown): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: (this: { currentTest?: { state?: string; err?: Error } }) => void | Promise<void>): void;
