/**
 * Services or tags as they are kept: trimmed, none empty, each once whatever its capitals are. The first spelling stays.
 */
export function uniqueLabels(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels
    .map((label) => label.trim().replaceAll(/\s+/gu, ' '))
    .filter((label) => {
      const key = label.toLowerCase();
      if (label === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
