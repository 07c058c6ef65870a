import Glibc

/// Makes a write beyond the file size limit fail instead of ending the process. Call it when the process starts.
package func ignoreFileSizeSignal() { signal(SIGXFSZ, SIG_IGN) }
