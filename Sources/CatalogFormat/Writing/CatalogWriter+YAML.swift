import AssessmentModel
import JSON
import YAML

/// Writing a catalogue for people to work on.
extension CatalogWriter {
    /// A file of a catalogue, by its name in the folder.
    package struct File {
        package let name: String
        package let bytes: [UInt8]
    }

    /// The catalogue as one YAML file.
    package static func yaml(_ catalog: Catalog) -> [UInt8] { YAMLEmitter.text(of: value(of: catalog)) }

    /// The catalogue as a folder: a `catalog.yaml`, and a file for each category.
    package static func folder(_ catalog: Catalog) -> [File] {
        let root = value(of: catalog)
        let categories = Array(root["categories"]?.elements ?? root.elements)
        let digits = String(categories.count).count
        let names = zip(catalog.categories, 1...).map { category, number in
            let number = String(number)
            return String(repeating: "0", count: digits - number.count) + "\(number)-\(category.id).yaml"
        }
        let index = YAMLEmitter.text(of: root, replacing: "categories", by: names)
        return [File(name: "catalog.yaml", bytes: index)]
            + zip(names, categories).map { File(name: $0, bytes: YAMLEmitter.text(of: $1)) }
    }

    /// The catalogue as a value: JSON and YAML are two forms of the same.
    private static func value(of catalog: Catalog) -> JSONValue {
        do throws(JSONSyntaxError) { return try JSONParser().parse(json(catalog)) } catch {
            preconditionFailure("a catalogue is written as JSON: \(error)")
        }
    }
}
