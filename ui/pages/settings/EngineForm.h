#pragma once

#include "engine/EngineSettings.h"

#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace postulant {

class FormRows;

// What the seeker chooses for the server on this computer: its model, the model's key, the port, and whether it stops
// with Postulant.
class EngineForm final : public QWidget {
    Q_OBJECT
public:
    explicit EngineForm(QWidget* parent = nullptr);

    // Shown unless the seeker has changed something meanwhile. The key is never shown.
    void setSettings(const EngineSettings& settings);
    EngineSettings settings() const;    // what was set, with what stands in the fields
    std::optional<QString> key() const; // nullopt: nothing was put in
    QString problem() const;            // in words; empty: it can be saved
    bool isChanged() const { return m_changed; }
    void saved();
    void save(); // asks for it, if it can be

Q_SIGNALS:
    void saveWanted();
    void edited();

private:
    void fillModel();
    void makeFields();
    void refresh();
    void touched();

    EngineSettings m_settings;
    FormRows* m_rows;
    QComboBox* m_provider;
    QLineEdit* m_name;
    QLineEdit* m_address;
    QLineEdit* m_key;
    QSpinBox* m_port;
    QCheckBox* m_stops;
    QPushButton* m_save;
    bool m_changed = false;
    bool m_filling = false;
};

} // namespace postulant
