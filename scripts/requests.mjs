/** The common part of the servers of `npm start` and the tests: no request ends the process, whatever is in it. */

/** A request that can't be understood. */
class BadRequest extends Error {}

/** The path of a request, which `decodeURIComponent` can read; throws `BadRequest` where it is none. */
export function pathOf(request) {
  try {
    // Not as a second argument: a path may begin with two slashes.
    const { pathname } = new URL(`http://localhost${request.url}`);
    decodeURIComponent(pathname);
    return pathname;
  } catch {
    throw new BadRequest(`No path: ${request.url}`);
  }
}

/** A listener of a server that answers 400 to what it can't understand, and 500 where `answer` fails. */
export const answering = (answer) => async (request, response) => {
  try {
    await answer(request, response);
  } catch (error) {
    if (!(error instanceof BadRequest)) console.error(error);
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(error instanceof BadRequest ? 400 : 500, { 'content-type': 'text/plain', 'access-control-allow-origin': '*' })
        .end();
  }
};
