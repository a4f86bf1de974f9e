// Somebody has deleted their workbook: their other tabs show nothing of it any more.

if ("BroadcastChannel" in window) new BroadcastChannel("careerkit").postMessage("deleted");
