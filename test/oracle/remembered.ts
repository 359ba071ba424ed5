/** A function that answers the same question once only; the answer is not to be changed. */
export function remembered<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of) => {
    const answer = known.get(of) ?? { found: find(of) };
    known.set(of, answer);
    return answer.found;
  };
}
