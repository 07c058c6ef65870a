import Glibc

/// Lets a write beyond a limit on the size of files fail instead of ending the process. To be called where the process
/// starts.
package func ignoreFileSizeSignal() { signal(SIGXFSZ, SIG_IGN) }
