import Glibc

/// A folder for temporary files, removed when the process ends normally.
enum Scratch {
    /// Its path. In memory, which is faster than a disk and does not wear out at thousands of files a second.
    static let path: String = {
        let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
        var template = Array("\(parent)/cpo-fuzz-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { preconditionFailure("no folder can be made in \(parent)") }
        atexit { removeAll(below: Scratch.path) }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }()

    /// Writes a file, has it read at its path, and removes it.
    static func file(_ name: String, _ bytes: [UInt8], _ body: (_ path: String) -> Void) {
        let file = "\(path)/\(name)"
        write(bytes, to: file)
        body(file)
        unlink(file)
    }

    static func write(_ bytes: [UInt8], to path: String) {
        guard let file = fopen(path, "w") else { preconditionFailure("\(path) cannot be written") }
        fwrite(bytes, 1, bytes.count, file)
        fclose(file)
    }

    private static func removeAll(below path: String) {
        guard let folder = opendir(path) else { return }
        defer {
            closedir(folder)
            rmdir(path)
        }
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            if unlink("\(path)/\(name)") != 0 { removeAll(below: "\(path)/\(name)") }
        }
    }
}
