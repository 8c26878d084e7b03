/** Copies a text; where that is not allowed, selects it in its field so that the reader can. */
export async function copyText(text: string, field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field.focus();
    field.select();
    field.setSelectionRange(0, text.length);
    try {
      // old, and still the only one in many messengers' browsers
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
