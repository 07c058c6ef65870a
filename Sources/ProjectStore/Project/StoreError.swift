import CatalogFormat

/// Why a project could not be opened, made, read or written.
public enum StoreError: Error, Hashable, Sendable {
    /// What there is at the path is no project, or not enough of one.
    case notAProject(path: String, reason: NotAProject)
    /// A later version of this program made it.
    case newerFormat(path: String, found: Int, known: Int)
    /// A file could not be read; the number is the operating system's.
    case cannotRead(path: String, code: Int32)
    case cannotWrite(path: String, code: Int32)
    /// The project may be read only: by its permissions, or by the file system it lies on.
    case notWritable(path: String, code: Int32)
    /// The disk is full, a quota is used up, or a limit on the size of files is reached.
    case noSpace(path: String, code: Int32)
    case alreadyExists(path: String)
    /// A change does not fit into a line of the journal.
    case tooLong(bytes: Int, limit: Int)
    /// What should be used as a profile is none of the project's catalogue.
    case badProfile(CatalogError)

    /// Only plain files can be evidence.
    case notAFile(path: String, kind: FileKind)
    /// Nothing of the file's name can be used.
    case noFileName(path: String)
    /// The file was being written while it was copied.
    case changedWhileCopied(path: String)

    public enum NotAProject: Hashable, Sendable {
        case noProjectFile
        /// One of the files without which there is nothing to show is missing or wrong.
        case damaged(Damage)
        case badCatalog(CatalogError)
    }
}

/// Says what an error of the storage means for somebody who wanted to read.
func readingErrors<Value: ~Copyable>(
    in storage: any ReadableStorage, _ body: () throws(StorageError) -> Value
) throws(StoreError) -> Value {
    do throws(StorageError) {
        return try body()
    } catch {
        throw .cannotRead(path: storage.path(of: error), code: error.code)
    }
}

/// Says what an error of the storage means for somebody who wanted to write.
func writingErrors<Value: ~Copyable>(
    in storage: any ReadableStorage, _ body: () throws(StorageError) -> Value
) throws(StoreError) -> Value {
    do throws(StorageError) {
        return try body()
    } catch {
        throw StoreError(writing: error, at: storage.path(of: error))
    }
}

extension StoreError {
    /// What an error of the storage means for somebody who wanted to write.
    init(writing error: StorageError, at path: String) {
        if error.isNoSpace {
            self = .noSpace(path: path, code: error.code)
        } else if error.isForbidden {
            self = .notWritable(path: path, code: error.code)
        } else {
            self = .cannotWrite(path: path, code: error.code)
        }
    }
}

extension ReadableStorage {
    /// The whole path of what an error speaks of.
    func path(of error: StorageError) -> String {
        error.path.isEmpty ? location : "\(location)/\(error.path)"
    }
}
