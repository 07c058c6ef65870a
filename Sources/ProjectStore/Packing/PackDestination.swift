import Glibc

/// Where a packed file goes. Until it is complete, it has a temporary name in the same folder.
struct PackDestination: Sendable {
    /// Its path as the caller gave it, for messages.
    let path: String
    private let storage: any Storage
    private let name: String
    private let overwrites: Bool

    /// - Throws: `StoreError`; `alreadyExists` if there is something, unless it may be overwritten.
    init(_ path: String, name: String, in storage: any Storage, overwrites: Bool) throws(StoreError) {
        self.path = path
        self.name = name
        self.storage = storage
        self.overwrites = overwrites
        try checkIsFree()
    }

    private var temporary: String { ".\(name.prefix(64)).new" }

    /// Begins the file, after removing what a killed program left.
    ///
    /// - Throws: `StoreError`; `cannotWrite` with `EBUSY` if another process is writing it.
    func begin() throws(StoreError) -> PacedFile {
        do throws(StorageError) {
            while true {
                if let left = try? WritingFile(existing: temporary, in: storage) {
                    guard left.lock() != .heldElsewhere else { throw StorageError(temporary, .system(EBUSY)) }
                    try storage.remove(temporary)
                }
                let file = try WritingFile(new: temporary, in: storage)
                _ = file.lock()
                // It may have been taken for a leftover before it was locked.
                if try storage.status(of: temporary)?.identity == file.status().identity { return PacedFile(file) }
            }
        } catch {
            throw refused(error)
        }
    }

    /// Gives the complete file its name.
    func finish(_ file: PacedFile) throws(StoreError) {
        do throws(StorageError) {
            try file.synchronize()
        } catch {
            throw refused(error)
        }
        try checkIsFree()
        do throws(StorageError) {
            try storage.rename(temporary, to: name)
            try storage.synchronizeFolder("")
        } catch {
            throw refused(error)
        }
    }

    /// Removes what there is of the file.
    func abandon() { try? storage.remove(temporary) }

    /// The error for one of writing it.
    func refused(_ error: StorageError) -> StoreError { StoreError(writing: error, at: path) }

    private func checkIsFree() throws(StoreError) {
        let status: FileStatus?
        do throws(StorageError) { status = try storage.status(of: name) } catch { throw refused(error) }
        if status != nil, !overwrites { throw .alreadyExists(path: path) }
    }
}
