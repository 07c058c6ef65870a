/// The number by which a storage knows an open file.
package typealias FileHandle = Int32

/// Whether a file or folder is locked.
package enum LockState: Hashable, Sendable {
    case free
    /// A process has it locked, perhaps this one.
    case held
    /// It does not exist, or the file system has no locks.
    case unknown
}

/// The file operations for reading a project. None of them changes anything, so code that has a project only through
/// this protocol cannot write to it.
///
/// Paths are relative to the storage's folder. Symbolic links inside it are not followed, because a link in a
/// stranger's project must not lead out of it.
///
/// Only classes conform, so that values with a storage are passed in registers. Swift 6.3.1 drops a retain of a field
/// that was read from a value passed in memory (as one with an unconstrained existential is) and used after that value
/// was given away. Tests/ReleaseTests shows it.
package protocol ReadableStorage: AnyObject, Sendable {
    /// The folder's path as the caller gave it, for messages.
    var location: String { get }

    /// The status of a path; nil if nothing is there.
    func status(of path: String) throws(StorageError) -> FileStatus?

    /// The names in a folder, in no particular order; none if there is no such folder.
    func names(in folder: String) throws(StorageError) -> [String]

    /// Opens a plain file. Anything else is refused, and never waited for.
    func openForReading(_ path: String) throws(StorageError) -> FileHandle

    func status(of file: FileHandle) throws(StorageError) -> FileStatus

    /// Fills the buffer, and returns the number of bytes read, which is smaller only at the end of the file.
    func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int

    func close(_ file: FileHandle)

    /// An absolute path that leads to an open file, whatever takes its place; nil if there is none.
    func processPath(of file: FileHandle) -> String?

    /// Whether a process has locked the file or folder.
    func lockState(of path: String) -> LockState

    /// The identity of a folder; the empty path stands for the storage's own. Nil if it cannot be determined.
    func identity(of folder: String) -> FolderIdentity?
}

/// The result of trying to lock a file.
package enum LockOutcome: Hashable, Sendable {
    case taken
    case heldElsewhere
    /// The file system has no locks.
    case unsupported
}

/// The further file operations for writing to a project.
package protocol Storage: ReadableStorage {
    /// Opens an existing plain file for reading and appending.
    func openForAppending(_ path: String) throws(StorageError) -> FileHandle

    /// Creates a file at an unused path, for reading and appending.
    func create(_ path: String) throws(StorageError) -> FileHandle

    /// Appends all the bytes to the file. If that fails, some of them may have been written.
    func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError)

    /// Returns once the content and length of the file would survive a power cut.
    func synchronize(_ file: FileHandle) throws(StorageError)

    func truncate(_ file: FileHandle, to length: Int) throws(StorageError)

    /// Locks the file until it is closed. Never waits.
    func lock(_ file: FileHandle) -> LockOutcome

    /// Opens a folder to lock it.
    func openFolder(_ path: String) throws(StorageError) -> FileHandle

    func makeFolder(_ path: String) throws(StorageError)

    /// Moves a file over another, or a folder to an unused path or over an empty folder, in one step.
    func rename(_ path: String, to newPath: String) throws(StorageError)

    /// Removes a file or an empty folder.
    func remove(_ path: String) throws(StorageError)

    /// Returns once the names in the folder would survive a power cut. The empty path stands for the storage's own
    /// folder.
    func synchronizeFolder(_ path: String) throws(StorageError)
}
