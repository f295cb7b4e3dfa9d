const COPIED_MS = 2000;

const status = document.createElement('p');

/** Adds a button to each program that copies it. */
export function addCopyButtons() {
  if (!navigator.clipboard) return;
  status.setAttribute('role', 'status');
  status.className = 'unseen';
  document.querySelector('main').append(status);
  for (const frame of document.querySelectorAll('.code')) addCopyButton(frame);
}

function addCopyButton(frame) {
  const code = frame.querySelector('code');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      say(button, 'Copied');
    } catch {
      say(button, 'Copying failed');
    }
  });
  // Before the text, so that the first lines end beside it.
  frame.prepend(button);
}

/** Shows the message on the button, and announces it in the status. */
function say(button, text) {
  button.textContent = text;
  status.textContent = text;
  setTimeout(() => {
    button.textContent = 'Copy';
    status.textContent = '';
  }, COPIED_MS);
}
