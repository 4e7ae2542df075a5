#pragma once

#include "dispatch/PackageBuilder.h"
#include "domain/PackageDiff.h"

#include <QAbstractTableModel>
#include <QString>
#include <QVector>

#include <optional>

namespace postulant {

// One package as a table: what will be sent, in groups, each line with where it comes from, and where it is held
// against one that was sent before, what it was then.
class PackageModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Question, Answer, Source, Edit, ColumnCount };
    enum Role {
        SectionRole = Qt::UserRole + 1, // bool: a heading
        IconRole,                       // QString
        ToneRole,                       // int of Tone for the cell
        TintRole,                       // int of Tone for the row
        TailRole,                       // QString after the text
        ButtonRole,                     // QString icon id
        WasRole,                        // QString: what it was then; not there where nothing differs
    };
    // Where a line is changed.
    enum class Place { None, Profile, Answers, Self, Resume, CoverLetter, Settings, Logins };

    explicit PackageModel(QObject* parent = nullptr);

    // differences: from the package that it is held against; what is gone since gets lines of its own, the last ones.
    void setPackage(const BuiltPackage& built, const QVector<PackageDifference>& differences = {});
    void clear();
    // Shows only the lines that differ, where any does.
    void setOnlyDifferences(bool only);

    Place placeOf(int row) const;
    QString keyOf(int row) const;        // profile field key, or the question of an answer
    int rowOf(const QString& key) const; // -1: none
    bool isSection(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Line {
        bool section = false;
        QString question;
        QString tail;
        QString answer;
        QString source;
        QString sourceIcon;
        QString key;
        Place place = Place::None;
        bool sensitive = false;
        bool empty = false;
        QString was; // "was 4 weeks"
        std::optional<PackageRemark::Severity> remark;
    };
    static Line lineOf(const PackageItem& item);
    static Line goneLine(const PackageDifference& difference);
    void addGroup(const QString& title, const QString& tail, const QVector<Line>& lines);
    QVector<Line> files(const BuiltPackage& built) const;
    QVector<Line> signIn(const BuiltPackage& built) const;
    static QVector<Line> parameters(const Package& package); // of a workflow of the seeker's own
    void mark(const QVector<PackageRemark>& remarks);
    void compare(const QVector<PackageDifference>& differences);
    void choose(); // which of all lines are shown
    QVariant textOf(const Line& line, int column) const;
    QString toldOf(const Line& line) const;

    QVector<Line> m_all;
    QVector<Line> m_lines; // shown
    bool m_only = false;
};

// "Desired salary" for a field key, else the question itself.
QString questionLabel(const QString& keyOrQuestion);

} // namespace postulant
