import CBundled

/// A file that is part of the program: there is nothing beside the binary to lose.
package struct BundledFile {
    /// Folder and name: `openness/catalog.yaml`, `demo/demo.json`.
    package let name: String
    /// The content, which lasts as long as the program.
    package let bytes: UnsafeRawBufferPointer

    /// All of them.
    package static var all: [BundledFile] {
        var files: [BundledFile] = []
        while let file = bundled_file_at(files.count)?.pointee {
            let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
            files.append(BundledFile(name: String(cString: file.name), bytes: bytes))
        }
        return files
    }

    /// The file of this name, or nil where there is none.
    package static func named(_ name: String) -> BundledFile? { all.first { $0.name == name } }
}
