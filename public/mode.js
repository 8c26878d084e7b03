/* Blocks, so that the first paint is in the reader's mode. */
(function () {
  var root = document.documentElement;
  var profile;

  function stored(key) {
    try {
      return localStorage.getItem(key);
    } catch (_e) {
      return null;
    }
  }

  var mode = stored('jiaoman.mode');
  if (mode !== 'scroll' && mode !== 'steps' && mode !== 'all') {
    mode = window.matchMedia && matchMedia('(prefers-reduced-motion: reduce)').matches ? 'steps' : 'scroll';
  }
  root.setAttribute('data-js', '');
  root.setAttribute('data-mode', mode);

  try {
    profile = JSON.parse(stored('jiaoman.profile'));
    if (profile && profile.v === 1 && ((profile.birth && profile.sex) || profile.place)) root.setAttribute('data-profile', '');
  } catch (_e) {
    /* no profile */
  }

  /* By then the engine has started, or has failed; on a stalled network neither. */
  function check() {
    if (root.hasAttribute('data-engine')) return;
    root.removeAttribute('data-js');
    if (document.querySelector('.scene')) root.setAttribute('data-mode', 'all');
  }
  document.addEventListener('DOMContentLoaded', check);
  setTimeout(check, 10000);
})();
