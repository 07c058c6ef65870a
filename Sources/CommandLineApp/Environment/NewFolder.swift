import Glibc
import ProjectStore

/// Makes a folder with files, where there is none or an empty one.
enum NewFolder {
    /// Writes the files in order. If one fails, those already written are removed.
    static func make(_ path: String, with files: [(name: String, bytes: [UInt8])]) throws {
        let isNew = mkdir(path, 0o777) == 0
        if !isNew && errno != EEXIST { throw Failure(.io, ErrorText.line(.cannotWrite(path: path, code: errno))) }
        var written: [String] = []
        do throws(StorageError) {
            let folder = try DirectoryStorage(path)
            guard try folder.names(in: "").isEmpty else { throw StorageError("", .system(ENOTEMPTY)) }
            do throws(StorageError) {
                for (name, bytes) in files {
                    try folder.writeNew(name, bytes)
                    written.append(name)
                }
                try folder.synchronizeFolder("")
            } catch {
                for name in written { try? folder.remove(name) }
                if isNew { rmdir(path) }
                throw error
            }
        } catch {
            switch error.code {
            case ENOTEMPTY, ENOTDIR, EEXIST: throw Failure(.io, CommandText.notEmpty(path))
            default: throw Failure(.io, ErrorText.line(.cannotWrite(path: path, code: error.code)))
            }
        }
    }
}
