import CBundled

/// A file that is compiled in, so there is nothing beside the binary to lose.
package struct BundledFile {
    /// Its folder and name: `openness/catalog.yaml`, `demo/demo.json`.
    package let name: String
    /// The content, valid as long as the program runs.
    package let bytes: UnsafeRawBufferPointer

    /// All bundled files.
    package static var all: [BundledFile] {
        var files: [BundledFile] = []
        while let file = bundled_file_at(files.count)?.pointee {
            let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
            files.append(BundledFile(name: String(cString: file.name), bytes: bytes))
        }
        return files
    }

    /// The file with this name; nil if there is none.
    package static func named(_ name: String) -> BundledFile? { all.first { $0.name == name } }
}
