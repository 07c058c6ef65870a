/// The file by which git leaves a project's files alone: no other ends of lines, and no merging of lines, as both would
/// break the chains of the journals.
enum GitAttributes {
    static let path = ".gitattributes"
    static let content = Array("* -text -merge\n".utf8)

    /// Adds the file to a project that was made before there was one. That it cannot be added keeps nobody from working.
    static func add(to storage: any Storage) {
        do throws(StorageError) {
            if try storage.status(of: path) == nil { try storage.writeNew(path, content) }
        } catch {
            return
        }
    }
}
