/// Which folder it is, however it is called and moved: a copy of it is another one.
package struct FolderIdentity: Hashable, Sendable {
    /// The file system, by its own number: that of a device can be another one after each start of the machine.
    package let fileSystem: UInt64
    package let inode: UInt64
    /// When the folder was made, in nanoseconds since 1970-01-01T00:00:00Z; 0 where the file system does not say. Inodes
    /// are used again.
    package let birth: Int64

    package init(fileSystem: UInt64, inode: UInt64, birth: Int64) {
        self.fileSystem = fileSystem
        self.inode = inode
        self.birth = birth
    }

    /// The identity as a file's name.
    var name: String {
        [fileSystem, inode, UInt64(bitPattern: birth)].map { String($0, radix: 16) }.joined(separator: "-")
    }
}
