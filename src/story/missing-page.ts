/** Offers the address that was meant, when the one that was asked for ends in punctuation. */
const TRAILING = /[.,;:。，；：、）」』”’)\]]+\/?$/u;

const path = decodeURIComponent(location.pathname);
const corrected = path.replace(TRAILING, '/').replace(/\/+$/, '/');
const place = document.querySelector<HTMLElement>('[data-corrected]');
const link = place?.querySelector('a');
if (place && link && corrected !== path && corrected !== '/') {
  link.href = corrected;
  link.textContent = corrected;
  place.hidden = false;
}
