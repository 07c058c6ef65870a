import CatalogFormat
import Foundation
import Localization

// Generates parts of the documentation from the program:
//
//     swift run Documents keys en > docs/user/keys.md
//     swift run Documents pictures docs/pictures
//     swift run Documents schema catalog > docs/formats/catalog.schema.json
//     swift run Documents schema profile > docs/formats/profile.schema.json

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "keys" where arguments.count == 2 && Language(code: arguments[1]) != nil:
    print(Language(code: arguments[1]).map(KeyDocument.text) ?? "", terminator: "")
case "schema" where arguments.dropFirst() == ["catalog"]:
    print(CatalogSchema.text, terminator: "")
case "schema" where arguments.dropFirst() == ["profile"]:
    print(ProfileSchema.text, terminator: "")
case "pictures" where arguments.count == 2:
    do {
        let folder = URL(fileURLWithPath: arguments[1])
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for picture in try Gallery.pictures() {
            let file = folder.appendingPathComponent("\(picture.name).svg")
            try picture.svg.write(to: file, atomically: true, encoding: .utf8)
        }
    } catch {
        FileHandle.standardError.write(Data("Cannot draw the pictures: \(error)\n".utf8))
        exit(3)
    }
default:
    FileHandle.standardError.write(Data("Usage: Documents keys en|de | pictures DIR | schema catalog|profile\n".utf8))
    exit(2)
}
