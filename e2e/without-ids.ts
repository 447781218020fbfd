// Two maps built apart differ in their ids and times; this is what is left when those say only which one is meant.

/** Every id becomes the kind of record and its place in the file, wherever it is named; times and the language go. */
export function withoutIds(map: object): unknown {
  const names = new Map<string, string>();
  for (const [kind, records] of Object.entries(map) as [string, unknown][]) {
    if (!Array.isArray(records)) continue;
    for (const [at, record] of (records as { id?: string }[]).entries())
      if (record.id !== undefined) names.set(record.id, `${kind} ${at}`);
  }
  const {
    id: _id,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    locale: _locale,
    ...rest
  } = map as Record<string, unknown>;
  return JSON.parse(JSON.stringify(rest), (_key, value: unknown) =>
    typeof value === 'string' ? (names.get(value) ?? value) : value,
  );
}
