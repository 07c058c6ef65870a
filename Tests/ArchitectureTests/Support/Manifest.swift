import Driver

/// The targets in `Package.swift`, as far as they are literals. The manifest is parsed as text, because only the tool
/// that is running the tests could execute it.
struct Manifest {
    /// A declared target.
    struct Target {
        let name: String
        let isTest: Bool
        /// The folder of its sources, as a path in the package.
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

    /// The text up to the bracket that closes the one opened before it.
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
