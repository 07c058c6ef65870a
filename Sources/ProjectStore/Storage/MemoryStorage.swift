import Glibc
import Synchronization

/// A folder in memory that behaves like one on a disk, even when the disk is full, tears a write or loses power. It is
/// a class because several projects share one disk. `MemoryStorage+Trials` has the accidents that it can simulate.
package final class MemoryStorage: Storage {
    struct File {
        var bytes: [UInt8] = []
        /// The content that survives a power cut.
        var durable: [UInt8] = []
        var modified: Int64 = 0
    }

    enum Node: Equatable {
        case folder
        case file(Int)
        case other(FileKind)
    }

    struct Disk {
        var nodes: [String: Node] = ["": .folder]
        /// The names that survive a power cut.
        var durableNodes: [String: Node] = ["": .folder]
        var files: [Int: File] = [:]
        /// The numbers of opened folders.
        var folders: [String: Int] = [:]
        var handles: [FileHandle: Int] = [:]
        var locks: [Int: FileHandle] = [:]
        var nextNumber = 1
        /// Replaces the clock: every change is later than the one before.
        var ticks: Int64 = 0
        var limit: (bytes: Int, code: Int32)?
        var truncationFailure: Int32?
        var readingFailure: Int32?
        var bytesRead = 0
        var changes: [String] = []
        var synchronizations = 0

        mutating func number() -> Int {
            nextNumber += 1
            return nextNumber
        }

        func file(_ path: String) throws(StorageError) -> Int {
            switch nodes[path] {
            case nil: throw StorageError(path, .system(ENOENT))
            case .folder?: throw StorageError(path, .notAFile(.folder))
            case .other(let kind)?: throw StorageError(path, .notAFile(kind))
            case .file(let number)?: return number
            }
        }

        func file(_ handle: FileHandle) throws(StorageError) -> Int {
            guard let number = handles[handle] else { throw StorageError("", .system(EBADF)) }
            return number
        }

        mutating func open(_ number: Int) -> FileHandle {
            let handle = FileHandle(self.number())
            handles[handle] = number
            return handle
        }

        /// The number by which a folder is locked, even after it is moved.
        mutating func number(ofFolder path: String) -> Int {
            if let number = folders[path] { return number }
            let number = number()
            folders[path] = number
            return number
        }

        mutating func touch(_ number: Int) {
            ticks += 1
            files[number]?.modified = ticks
        }

        func children(of folder: String) -> [String] {
            nodes.keys.filter { $0 != folder && MemoryStorage.folder(of: $0) == folder }
        }
    }

    package let location: String
    private let ownIdentity: FolderIdentity?
    let hasLocks: Bool
    private let disk: Mutex<Disk>

    package convenience init(_ location: String = "memory", locks: Bool = true, identity number: UInt64? = 1) {
        self.init(
            location, locks: locks,
            identity: number.map { FolderIdentity(fileSystem: 1, inode: $0, birth: Int64($0)) }, holding: Disk())
    }

    init(_ location: String, locks: Bool, identity: FolderIdentity?, holding disk: sending Disk) {
        self.location = location
        ownIdentity = identity
        hasLocks = locks
        self.disk = Mutex(disk)
    }

    func withDisk<Value, Failure: Error>(
        _ body: (inout sending Disk) throws(Failure) -> sending Value
    ) throws(Failure) -> sending Value {
        try disk.withLock(body)
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return String(path[..<slash])
    }
}

// MARK: - Reading

extension MemoryStorage {
    package func identity(of folder: String) -> FolderIdentity? {
        if folder.isEmpty { return ownIdentity }
        return try? withDisk { disk throws(StorageError) in
            guard disk.nodes[folder] == .folder else { throw StorageError(folder, .system(ENOENT)) }
            return FolderIdentity(fileSystem: 1, inode: UInt64(disk.number(ofFolder: folder)), birth: 1)
        }
    }

    package func status(of path: String) throws(StorageError) -> FileStatus? {
        try withDisk { disk throws(StorageError) in
            switch disk.nodes[path] {
            case nil: nil
            case .file(let number)?: disk.status(of: number)
            case .folder?: MemoryStorage.status(of: .folder)
            case .other(let kind)?: MemoryStorage.status(of: kind)
            }
        }
    }

    /// The status of something without content.
    private static func status(of kind: FileKind) -> FileStatus {
        FileStatus(kind: kind, bytes: 0, modified: 0, changed: 0, identity: .init(device: 1, inode: 0))
    }

    package func names(in folder: String) throws(StorageError) -> [String] {
        try withDisk { disk throws(StorageError) in
            switch disk.nodes[folder] {
            case nil, .folder?: break
            case .file?, .other?: throw StorageError(folder, .system(ENOTDIR))
            }
            return disk.children(of: folder).map { String($0.dropFirst(folder.isEmpty ? 0 : folder.count + 1)) }
        }
    }

    package func openForReading(_ path: String) throws(StorageError) -> FileHandle {
        try withDisk { disk throws(StorageError) in disk.open(try disk.file(path)) }
    }

    package func status(of file: FileHandle) throws(StorageError) -> FileStatus {
        try withDisk { disk throws(StorageError) in disk.status(of: try disk.file(file)) }
    }

    package func read(
        _ file: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
    ) throws(StorageError) -> Int {
        let piece = try withDisk { disk throws(StorageError) in
            if let code = disk.readingFailure { throw StorageError("", .system(code)) }
            let bytes = disk.files[try disk.file(file)]?.bytes ?? []
            let piece = bytes.dropFirst(offset).prefix(buffer.count)
            disk.bytesRead += piece.count
            return piece
        }
        buffer.copyBytes(from: piece)
        return piece.count
    }

    package func processPath(of file: FileHandle) -> String? { nil }

    package func close(_ file: FileHandle) {
        withDisk { disk in
            disk.locks = disk.locks.filter { $0.value != file }
            disk.handles[file] = nil
        }
    }
}

extension MemoryStorage.Disk {
    func status(of number: Int) -> FileStatus {
        FileStatus(
            kind: .file, bytes: files[number]?.bytes.count ?? 0, modified: files[number]?.modified ?? 0,
            changed: files[number]?.modified ?? 0, identity: .init(device: 1, inode: UInt64(number)))
    }
}

// MARK: - Writing

extension MemoryStorage {
    package func openForAppending(_ path: String) throws(StorageError) -> FileHandle {
        try withDisk { disk throws(StorageError) in
            let number = try disk.file(path)
            disk.changes.append(path)
            return disk.open(number)
        }
    }

    package func create(_ path: String) throws(StorageError) -> FileHandle {
        try add(path) { disk in
            let number = disk.number()
            disk.files[number] = MemoryStorage.File()
            disk.touch(number)
            disk.nodes[path] = .file(number)
            return disk.open(number)
        }
    }

    package func append(_ bytes: UnsafeRawBufferPointer, to file: FileHandle) throws(StorageError) {
        let bytes = Array(bytes)
        try withDisk { disk throws(StorageError) in
            let number = try disk.file(file)
            let limit = disk.limit
            let count = min(bytes.count, limit?.bytes ?? bytes.count)
            disk.files[number]?.bytes += bytes[..<count]
            disk.touch(number)
            guard let limit else { return }
            disk.limit = (limit.bytes - count, limit.code)
            if count < bytes.count { throw StorageError("", .system(limit.code)) }
        }
    }

    package func synchronize(_ file: FileHandle) throws(StorageError) {
        try withDisk { disk throws(StorageError) in
            let number = try disk.file(file)
            let bytes = disk.files[number]?.bytes ?? []
            disk.files[number]?.durable = bytes
            disk.synchronizations += 1
        }
    }

    package func truncate(_ file: FileHandle, to length: Int) throws(StorageError) {
        try withDisk { disk throws(StorageError) in
            let number = try disk.file(file)
            if let code = disk.truncationFailure { throw StorageError("", .system(code)) }
            let excess = (disk.files[number]?.bytes.count ?? 0) - length
            disk.files[number]?.bytes.removeLast(max(0, excess))
            disk.touch(number)
            if let limit = disk.limit { disk.limit = (limit.bytes + max(0, excess), limit.code) }
        }
    }

    package func lock(_ file: FileHandle) -> LockOutcome {
        guard hasLocks else { return .unsupported }
        let outcome = try? withDisk { disk throws(StorageError) -> LockOutcome in
            let number = try disk.file(file)
            guard disk.locks[number] == nil else { return .heldElsewhere }
            disk.locks[number] = file
            return .taken
        }
        return outcome ?? .unsupported
    }

    package func lockState(of path: String) -> LockState {
        guard hasLocks else { return .unknown }
        let isLocked = try? withDisk { disk throws(StorageError) in
            if let folder = disk.folders[path] { return disk.locks[folder] != nil }
            return disk.locks[try disk.file(path)] != nil
        }
        return isLocked.map { $0 ? .held : .free } ?? .unknown
    }

    package func openFolder(_ path: String) throws(StorageError) -> FileHandle {
        try withDisk { disk throws(StorageError) in
            guard disk.nodes[path] == .folder else { throw StorageError(path, .system(ENOENT)) }
            return disk.open(disk.number(ofFolder: path))
        }
    }

    package func makeFolder(_ path: String) throws(StorageError) {
        try add(path) { disk in disk.nodes[path] = .folder }
    }

    package func rename(_ path: String, to newPath: String) throws(StorageError) {
        try withDisk { disk throws(StorageError) in
            guard let node = disk.nodes[path] else { throw StorageError(path, .system(ENOENT)) }
            if node == .folder, let present = disk.nodes[newPath] {
                guard present == .folder else { throw StorageError(newPath, .system(ENOTDIR)) }
                guard disk.children(of: newPath).isEmpty else { throw StorageError(newPath, .system(ENOTEMPTY)) }
            }
            disk.changes.append(newPath)
            for (name, node) in disk.nodes where name == path || name.hasPrefix(path + "/") {
                disk.nodes[name] = nil
                disk.nodes[newPath + name.dropFirst(path.count)] = node
                disk.folders[newPath + name.dropFirst(path.count)] = disk.folders.removeValue(forKey: name)
            }
            // What was synced inside a folder moves with it.
            for (name, node) in disk.durableNodes where name.hasPrefix(path + "/") {
                disk.durableNodes[name] = nil
                disk.durableNodes[newPath + name.dropFirst(path.count)] = node
            }
        }
    }

    package func remove(_ path: String) throws(StorageError) {
        try withDisk { disk throws(StorageError) in
            guard disk.nodes[path] != nil else { throw StorageError(path, .system(ENOENT)) }
            guard disk.children(of: path).isEmpty else { throw StorageError(path, .system(ENOTEMPTY)) }
            disk.changes.append(path)
            disk.nodes[path] = nil
            disk.folders[path] = nil
        }
    }

    package func synchronizeFolder(_ path: String) throws(StorageError) {
        try withDisk { disk throws(StorageError) in
            for name in disk.durableNodes.keys where name != "" && MemoryStorage.folder(of: name) == path {
                disk.durableNodes[name] = nil
            }
            for name in disk.children(of: path) { disk.durableNodes[name] = disk.nodes[name] }
        }
    }

    private func add<Value: Sendable>(
        _ path: String, _ body: (inout Disk) -> Value
    ) throws(StorageError) -> Value {
        try withDisk { disk throws(StorageError) in
            guard disk.nodes[path] == nil else { throw StorageError(path, .system(EEXIST)) }
            guard disk.nodes[Self.folder(of: path)] == .folder else { throw StorageError(path, .system(ENOENT)) }
            disk.changes.append(path)
            return body(&disk)
        }
    }
}
