/** Whether a format's lines, columns and offsets are those of the file itself, and not of a view of it as in Word. */
export function isOwnText(format: string): boolean {
  return format !== 'docx' && format !== 'pdf'
}
