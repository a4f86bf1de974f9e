// Somebody has left this device: their other tabs show nothing of theirs any more.

if ("BroadcastChannel" in window) new BroadcastChannel("careerkit").postMessage("left");
