import Glibc

/// The folder of this package, for tests of what stands in it.
package enum PackageFolder {
    /// Where it is: this file is `Tests/Driver/PackageFolder.swift` in it.
    package static let path = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
        .joined(separator: "/")

    /// All files below a folder, by their paths in the package, sorted; those with a dot in front left out.
    package static func files(below folder: String) -> [String] {
        guard let names = namesOfFolder("\(path)/\(folder)") else { return [] }
        return names.filter { !$0.hasPrefix(".") }.flatMap { name in
            let child = "\(folder)/\(name)"
            return namesOfFolder("\(path)/\(child)") == nil ? [child] : files(below: child)
        }
    }

    /// The text of a file by its path in the package; empty where there is none.
    package static func text(of file: String) -> String { contents(of: "\(path)/\(file)") }
}

/// The names in a folder, sorted, but for itself and the one above; nil where there is no such folder.
package func namesOfFolder(_ path: String) -> [String]? {
    guard let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
            pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
}
