import Driver

/// What `Package.swift` says of its targets, as far as it is written in literals. It is read as text, since a manifest
/// can only be run by the tool that is running the tests.
struct Manifest {
    /// A target as it is declared.
    struct Target {
        let name: String
        let isTest: Bool
        /// The folder of its sources, by its path in the package.
        let folder: String
        /// Names of targets and products.
        let dependencies: [String]
    }

    let targets: [Target]

    /// Reads the package's own manifest.
    init() {
        let text = Self.withoutComments(PackageFolder.text(of: "Package.swift"))
        targets = text.ranges(of: /\.(target|executableTarget|testTarget)\(/).compactMap { range in
            let declaration = Self.balanced(text[range.upperBound...])
            guard let name = declaration.firstMatch(of: /name: "([^"]+)"/)?.1 else { return nil }
            let isTest = text[range].contains("test")
            let folder = declaration.firstMatch(of: /path: "([^"]+)"/)?.1
            return Target(
                name: String(name), isTest: isTest, folder: String(folder ?? "\(isTest ? "Tests" : "Sources")/\(name)"),
                dependencies: Self.dependencies(of: declaration))
        }
    }

    private static func dependencies(of declaration: Substring) -> [String] {
        guard let begin = declaration.firstRange(of: "dependencies: [")?.upperBound else { return [] }
        let list = balanced(declaration[begin...])
        let products = list.matches(of: /\.product\(name: "([^"]+)"/).map { String($0.1) }
        let targets = list.replacing(/\.product\([^)]*\)/, with: "").matches(of: /"([^"]+)"/).map { String($0.1) }
        return targets + products
    }

    /// Up to the bracket that closes what has been opened before.
    private static func balanced(_ text: Substring) -> Substring {
        var depth = 1
        for index in text.indices {
            if "([".contains(text[index]) { depth += 1 }
            if ")]".contains(text[index]) { depth -= 1 }
            if depth == 0 { return text[..<index] }
        }
        return text
    }

    private static func withoutComments(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.drop { $0 == " " }.hasPrefix("//") ? "" : line
        }.joined(separator: "\n")
    }
}
