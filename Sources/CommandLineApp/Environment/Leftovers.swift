import Glibc
import ProjectStore

/// Removes what killed processes left behind. Temporary names contain the process id, so the next process can tell that
/// nobody will finish the job.
enum Leftovers {
    /// Removes files named `prefix`, the id of a dead process, `suffix`.
    static func removeFiles(in folder: DirectoryStorage, prefix: String, suffix: String = "") {
        for name in (try? folder.names(in: "")) ?? [] {
            guard name.hasPrefix(prefix), name.hasSuffix(suffix),
                name.utf8.count > prefix.utf8.count + suffix.utf8.count,
                isGone(name.dropFirst(prefix.count).dropLast(suffix.count)),
                let status = try? folder.status(of: name), status.kind == .file
            else { continue }
            try? folder.remove(name)
        }
    }

    /// Removes this user's folders named `prefix`, the id of a dead process, a dot and anything; with everything in
    /// them.
    static func removeFolders(in parent: String, prefix: String) {
        for name in FolderListing.names(in: parent) where name.hasPrefix(prefix) {
            let path = "\(parent)/\(name)"
            guard isGone(name.dropFirst(prefix.count).prefix { $0 != "." }), isOwnFolder(path) else { continue }
            TemporaryFolder.remove(path)
        }
    }

    /// Whether this is the id of a dead process.
    private static func isGone(_ text: Substring) -> Bool {
        guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let process = pid_t(text), process > 0 else {
            return false
        }
        return kill(process, 0) == -1 && errno == ESRCH
    }

    private static func isOwnFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR && status.st_uid == getuid()
    }
}
