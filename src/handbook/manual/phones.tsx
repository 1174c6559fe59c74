/** National service numbers: three to five digits beginning with 1 or 9, and 400 numbers. */
const PHONE = /(?<!\d)(400\d{7}|1\d{2,4}|9\d{4})(?!\d)/;

/** The words with their telephone numbers to be touched and dialled. */
export function WithPhones({ words }: { words: string }) {
  return <>{words.split(PHONE).map((piece, i) => (i % 2 === 1 ? <a href={`tel:${piece}`}>{piece}</a> : piece))}</>;
}
