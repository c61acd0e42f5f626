/** Index of the last item that passes a test which all before it pass, found by halving; 0 if none does. */
export function lastIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (passes(items[middle] as T)) low = middle
    else high = middle - 1
  }
  return low
}
