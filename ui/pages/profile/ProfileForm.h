#pragma once

#include "domain/Profile.h"

#include <QHash>
#include <QJsonObject>
#include <QScrollArea>

namespace postulant {

class FieldEditor;
class FormRows;
class WorkRightsEditor;

// The fields of one section, made from the table of profile fields.
class ProfileForm final : public QScrollArea {
    Q_OBJECT
public:
    explicit ProfileForm(const QString& section, QWidget* parent = nullptr);

    void setValues(const QJsonObject& values); // fields that are already so are not touched
    void addTo(QJsonObject& values) const;     // an empty field removes its key
    bool has(const QString& key) const { return m_fields.contains(key); }
    void focusField(const QString& key); // empty: the first one

Q_SIGNALS:
    void edited();
    void finished();

private:
    void addRights(FormRows* rows);

    QHash<QString, FieldEditor*> m_fields;
    QVector<FieldEditor*> m_order;
    WorkRightsEditor* m_rights = nullptr; // for the fields that belong to a country
};

QStringList profileSections();                // in the order of the table
QString sectionTitle(const QString& section); // "Links"
QString sectionIcon(const QString& section);
QString fieldLabel(const ProfileField& field); // translated

} // namespace postulant
