/// What kind of file a path names, without following a symbolic link.
public enum FileKind: Hashable, Sendable {
    /// A plain file.
    case file
    /// A directory.
    case folder
    /// A symbolic link, wherever it points.
    case link
    /// A named pipe.
    case fifo
    /// A socket.
    case socket
    /// A device, or anything else that is not a plain file.
    case device
}

/// What a path names, without following a symbolic link.
package struct FileStatus: Hashable, Sendable {
    /// The identity of a file, whatever its name. When another file is renamed over it, the identity changes.
    package struct Identity: Hashable, Sendable {
        package let device: UInt64
        package let inode: UInt64

        package init(device: UInt64, inode: UInt64) {
            self.device = device
            self.inode = inode
        }
    }

    package let kind: FileKind
    package let bytes: Int
    /// When the content was last changed, in nanoseconds since 1970-01-01T00:00:00Z.
    package let modified: Int64
    /// When content or metadata were last changed, likewise. Nobody can set it back.
    package let changed: Int64
    package let identity: Identity

    package init(kind: FileKind, bytes: Int, modified: Int64, changed: Int64, identity: Identity) {
        self.kind = kind
        self.bytes = bytes
        self.modified = modified
        self.changed = changed
        self.identity = identity
    }
}
