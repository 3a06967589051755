/** The part of Mocha's interface that these tests use. */
type TestBody = () => unknown;
declare function describe(title: string, body: (this: { timeout(milliseconds: number): void }) => void): void;
declare namespace describe {
  function skip(title: string, body: () => void): void;
}
declare function it(title: string, body: TestBody): void;
declare function before(body: TestBody): void;
declare function after(body: TestBody): void;
declare function beforeEach(body: TestBody): void;
declare function afterEach(body: (this: { currentTest?: { state?: string; err?: Error } }) => void | Promise<void>): void;
