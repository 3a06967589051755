/** Does the same for each of a list, a few at the same time, and gives the results in the order of the list. */
export async function mapAtOnce<One, Result>(
  list: readonly One[],
  most: number,
  work: (one: One, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = list.entries();
  const workOn = async (): Promise<void> => {
    for (const [index, one] of waiting) results[index] = await work(one, index);
  };
  await Promise.all(Array.from({ length: most }, workOn));
  return results;
}
