/// The identity of a folder, which survives renaming and moving. A copy has another one.
package struct FolderIdentity: Hashable, Sendable {
    /// The file system's own number. The number of its device can change with each start of the machine.
    package let fileSystem: UInt64
    package let inode: UInt64
    /// When the folder was created, in nanoseconds since 1970-01-01T00:00:00Z; 0 if the file system does not say. It is
    /// needed because inodes are reused.
    package let birth: Int64

    package init(fileSystem: UInt64, inode: UInt64, birth: Int64) {
        self.fileSystem = fileSystem
        self.inode = inode
        self.birth = birth
    }

    /// The identity as a file name.
    var name: String {
        [fileSystem, inode, UInt64(bitPattern: birth)].map { String($0, radix: 16) }.joined(separator: "-")
    }
}
