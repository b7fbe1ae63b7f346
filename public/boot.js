// The page loads its interactive part at once: its bar waits for the script of the page.
const first = document.getElementById("code");
tries = 1;
wait();
// Module scripts run in order, so this is in time for the error of the one that follows:
// a lost connection, or bytes that are not the ones that were built.
first.addEventListener("error", () => unloaded(code));
