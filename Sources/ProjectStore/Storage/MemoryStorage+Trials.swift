import Glibc

/// Simulates what disks and people do to a project's files.
extension MemoryStorage {
    /// Everything that was opened for writing, created, moved or removed so far.
    package var changes: [String] { look { $0.changes } }

    /// How often the content of a file was synced.
    package var synchronizations: Int { look { $0.synchronizations } }

    /// Limits how many more bytes can be written. The write that exceeds it stops half way and fails. Nil removes the
    /// limit.
    package func limit(to bytes: Int?, failingWith code: Int32 = ENOSPC) {
        alter { disk in disk.limit = bytes.map { ($0, code) } }
    }

    /// How many bytes of files have been read.
    package var bytesRead: Int { look { $0.bytesRead } }

    /// Makes reading the content of files fail. Nil makes it work.
    package func failReading(with code: Int32?) { alter { disk in disk.readingFailure = code } }

    /// Makes every truncation fail, as on a disk that is gone. Nil makes it work.
    package func failTruncation(with code: Int32?) { alter { disk in disk.truncationFailure = code } }

    /// Syncs everything, as disks do by themselves after a while.
    package func synchronizeAll() {
        alter { disk in
            disk.durableNodes = disk.nodes
            for (number, file) in disk.files { disk.files[number]?.durable = file.bytes }
        }
    }

    /// Closes all files and releases all locks, as the end of a process does.
    package func releaseAll() {
        alter { disk in
            disk.handles = [:]
            disk.locks = [:]
        }
    }

    /// Discards all content and names that were not synced, and closes all files, as a power cut does.
    package func cutPower() {
        alter { disk in
            let durable = disk.durableNodes
            // The contents of a folder whose own name is lost cannot be reached.
            disk.nodes = durable.filter { name, _ in
                var name = name
                while !name.isEmpty {
                    guard durable[name] != nil else { return false }
                    name = Self.folder(of: name)
                }
                return true
            }
            for (number, file) in disk.files { disk.files[number]?.bytes = file.durable }
            disk.handles = [:]
            disk.locks = [:]
        }
    }

    /// The content of a file; nil if there is none.
    package func content(of path: String) -> [UInt8]? {
        look { disk in
            guard case .file(let number)? = disk.nodes[path] else { return nil }
            return disk.files[number]?.bytes
        }
    }

    /// Every path.
    package var paths: [String] { look { disk in disk.nodes.keys.filter { !$0.isEmpty }.sorted() } }

    /// Changes a file in place, as an editor or a failing disk does. Creates it, and its folders, if necessary.
    package func overwrite(_ path: String, with bytes: [UInt8]) {
        alter { disk in
            let number: Int
            if case .file(let present)? = disk.nodes[path] { number = present } else { number = disk.number() }
            var folder = Self.folder(of: path)
            while disk.nodes[folder] == nil {
                disk.nodes[folder] = .folder
                disk.durableNodes[folder] = .folder
                folder = Self.folder(of: folder)
            }
            disk.nodes[path] = .file(number)
            disk.durableNodes[path] = .file(number)
            disk.files[number] = File(bytes: bytes, durable: bytes)
            disk.touch(number)
        }
    }

    /// Replaces a file by another, as synchronisation tools do.
    package func swap(_ path: String, for bytes: [UInt8]) {
        alter { disk in disk.nodes[path] = nil }
        overwrite(path, with: bytes)
    }

    /// A copy of the folder as `cp -r` makes it: the same files in another folder.
    package func copied(identity number: UInt64, location: String = "copy") -> MemoryStorage {
        let disk = withDisk { disk in
            var copy = Disk()
            copy.nodes = disk.nodes
            copy.durableNodes = disk.nodes
            copy.files = disk.files.mapValues { File(bytes: $0.bytes, durable: $0.bytes, modified: $0.modified) }
            copy.nextNumber = disk.nextNumber
            copy.ticks = disk.ticks
            return copy
        }
        return MemoryStorage(
            location, locks: hasLocks, identity: FolderIdentity(fileSystem: 1, inode: number, birth: Int64(number)),
            holding: disk)
    }

    /// Puts something at a path that is neither a file nor a folder.
    package func place(_ kind: FileKind, at path: String) { alter { disk in disk.nodes[path] = .other(kind) } }

    private func look<Value: Sendable>(_ body: (Disk) -> Value) -> Value {
        withDisk { disk in body(disk) }
    }

    private func alter(_ body: (inout Disk) -> Void) { withDisk { disk in body(&disk) } }
}
