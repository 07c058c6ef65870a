/// A number by which a storage knows a file that it opened.
package typealias FileHandle = Int32

/// Whether a file or folder is locked.
package enum LockState: Hashable, Sendable {
    case free
    /// Somebody has it locked, perhaps this process.
    case held
    /// It is not there, or the file system has no locks.
    case unknown
}

/// The operations on files that looking at a project needs. None of them changes anything, so what holds a project
/// only through this protocol cannot write into it.
///
/// Paths are relative to the storage's own folder. Symbolic links inside it are not followed: what is handed over is
/// what lies in the folder, and a link in a stranger's project must not lead out of it.
///
/// Classes only, so that what holds a storage fits into registers when it is handed over. Swift 6.3.1 drops a retain of
/// a field that was read out of a value held in memory (one with an existential that need not be a class) and is used
/// after that value was given away. Tests/ReleaseTests shows it.
package protocol ReadableStorage: AnyObject, Sendable {
    /// The folder's path as the caller gave it, for messages.
    var location: String { get }

    /// What stands at a path; nil where nothing does.
    func status(of path: String) throws(StorageError) -> FileStatus?

    /// The names in a folder, in no order; none where there is no such folder.
    func names(in folder: String) throws(StorageError) -> [String]

    /// Opens a plain file; anything else is refused, and never waited for.
    func openForReading(_ path: String) throws(StorageError) -> FileHandle

    func status(of file: FileHandle) throws(StorageError) -> FileStatus

    /// Reads up to so many bytes as the buffer has, and returns how many; fewer only at the end of the file.
    func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int

    func close(_ file: FileHandle)

    /// A path from the root that leads to an open file, whatever stands where it was opened; nil where there is none.
    func processPath(of file: FileHandle) -> String?

    /// Whether somebody has the file or folder locked.
    func lockState(of path: String) -> LockState

    /// Which folder it is; the empty path is the storage's own. Nil where that cannot be told.
    func identity(of folder: String) -> FolderIdentity?
}

/// What trying to lock a file came to.
package enum LockOutcome: Hashable, Sendable {
    case taken
    case heldElsewhere
    /// The file system has no locks.
    case unsupported
}

/// The operations on files that working on a project needs besides.
package protocol Storage: ReadableStorage {
    /// Opens a plain file that is there, to read it and to write at its end.
    func openForAppending(_ path: String) throws(StorageError) -> FileHandle

    /// Makes a file where nothing stands yet, to read it and to write at its end.
    func create(_ path: String) throws(StorageError) -> FileHandle

    /// Writes all the bytes at the end of the file. Where that fails, some of them may have got there.
    func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError)

    /// Returns once content and length of the file would outlive a power cut.
    func synchronize(_ file: FileHandle) throws(StorageError)

    func truncate(_ file: FileHandle, to length: Int) throws(StorageError)

    /// Locks the file until it is closed. Never waits.
    func lock(_ file: FileHandle) -> LockOutcome

    /// Opens a folder to lock it.
    func openFolder(_ path: String) throws(StorageError) -> FileHandle

    func makeFolder(_ path: String) throws(StorageError)

    /// Moves a file over a file, or a folder to where nothing or an empty folder stands, in one step.
    func rename(_ path: String, to newPath: String) throws(StorageError)

    /// Removes a file, or a folder that is empty.
    func remove(_ path: String) throws(StorageError)

    /// Returns once the names in the folder would outlive a power cut. The empty path is the storage's own folder.
    func synchronizeFolder(_ path: String) throws(StorageError)
}
